"""Ruby's habits, one file each: what Jekyll's output owes to the language it is written in."""
