"""Grammars that cut code as Rouge does, one file a language. The classes are those that Rouge 3.30 gives."""
