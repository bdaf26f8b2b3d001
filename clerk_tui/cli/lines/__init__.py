"""Line mode: a meeting recorded on plain standard input and output, without moving the cursor."""
