"""What each command of the command line does, a module for each family of them; `commands` has the others and what they
share.
"""
