"""Working on a site: watching its files, building it again, and showing it to a browser."""
