"""Benchmarks: what the clerk waits for, measured against a yardstick in the same run.

    python -m tests.bench                # all of them, from the top of a checkout
    python -m tests.bench save search    # some, by name
    python -m tests.bench --quick        # fewer repetitions, and a smaller file to search
    python -m tests.bench --list         # what there is

Every figure is taken in turn with its yardstick, so that what disturbs the machine disturbs both. Times alone are
printed for information; the bars are on ratios, and on the few times that a clerk would notice. Needs the `dev` extra
(pyte) and a system with pseudo-terminals. Nothing here is part of the test suite but the check that it can be run.
"""
