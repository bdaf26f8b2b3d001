"""House styles: the model, the files they are kept in, and the reader that checks them."""
