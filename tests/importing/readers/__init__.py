"""Files of published minutes read as their pieces."""
