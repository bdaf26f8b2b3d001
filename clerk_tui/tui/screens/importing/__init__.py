"""The screens of an import: choosing files, the list of them, and what was found in one."""
