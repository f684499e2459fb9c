"""Liquid's and Jekyll's tags, one file each."""
