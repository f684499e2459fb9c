*js* {{ untouched }}
