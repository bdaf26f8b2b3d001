"""English as people speak it and as minutes report it: verbs, the openings of what was said, reported speech.

Nothing here knows of meetings or house styles: text in, text out, and whether it is certain.
"""
