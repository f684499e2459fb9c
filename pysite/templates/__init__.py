"""Jekyll's Liquid: understood as Ruby understands it, compiled to Python."""
