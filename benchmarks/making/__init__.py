"""Sites of any size, made from a seed: the same number gives the same bytes."""
