"""An open minute book: joins the store, the notation and the minutes for the screens and the command line.

`minute_book` is the file, `recording` one meeting being recorded, `meeting_state` what follows from it.
"""
