"""The model as templates see it."""
