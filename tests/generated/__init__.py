"""Lines and papers made from a grammar whose right reading is known, to count what is read wrongly."""
