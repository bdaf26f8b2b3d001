"""Verbs of what somebody can be left to do: *will write*, *will be looked into*."""

from __future__ import annotations

DEEDS = frozenset(
    """add address advertise apply appoint approach arrange ask attend bring call chase check circulate clarify collect
    communicate complete compile conduct consult contact convene coordinate correspond create deal deliver
    discuss distribute do draft email enquire ensure erect examine explore finalise finalize find finish fix
    follow forward get give include increase inform inspect instruct investigate invite issue liaise look
    maintain make meet monitor notify obtain order organise organize paint pass pay phone photocopy place post prepare
    produce progress provide publish purchase pursue put raise refer remind remove repair replace report request
    research respond return revert review revise schedule seek send share source speak spray start submit supply
    take talk tell telephone train try undergo undertake update upload visit water write endeavour clear cut identify
    assess carry present ramp""".split()
)
"""As they stand after *will* and *to*."""
DONE = frozenset(
    """added addressed advertised approached arranged asked brought chased checked circulated cleared clarified
    collected compiled completed contacted convened corrected delivered distributed drafted emailed
    erected examined explored finalised finalized fixed followed forwarded included informed inspected
    installed instructed investigated invited issued looked made monitored notified obtained ordered passed placed
    posted prepared produced progressed provided published purchased pursued put raised rectified referred reminded
    removed repaired replaced reported requested researched resolved reviewed revised scheduled sent shared sought
    submitted supplied marked undertaken updated uploaded written""".split()
)
"""As they stand after *will be*."""
DULL = frozenset("Find Report Order Place Post Water Paint Address Train Progress Return Review Issue Request".split())
"""Verbs that are as often the name of a thing where a sentence begins with them."""
