"""The theme in a browser."""
