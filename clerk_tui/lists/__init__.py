"""Lists of people and of business as they are printed: in minutes, on agendas, in what a clerk pastes."""
