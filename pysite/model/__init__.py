"""What a site is made of: documents, static files, layouts, collections. Data and indexes, no verbs."""
