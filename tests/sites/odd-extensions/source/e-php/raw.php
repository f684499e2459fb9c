*php* {{ untouched }}
