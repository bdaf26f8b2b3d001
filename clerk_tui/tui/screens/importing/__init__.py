"""The screens of an import: choosing files, the list of files, the meeting found in one, people with similar names."""
