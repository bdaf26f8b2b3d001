"""The proof: the checks before minutes go out, and the fixes that it offers."""
