"""Sequences of edits to a site, and what builds make of it after each.

pieces.py      what the edits put into files
workplace.py   a site's folder that knows what has been changed in it
edits.py       one function for each kind of edit
sequences.py   sequences of steps: as hypothesis makes them, and as a line of text
sites.py       the sites they begin with
drive.py       the builds after each step, and what has to be the same
"""
