"""The screens, each opened by a command of the registry."""
