-- Copies what has changed.
# Also a comment
(* and one
   of lines *)
property pFolder : "Macintosh HD:Users:me \"here\":"
global theCount, x

on run argv
	set theCount to 0
	tell application "Finder"
		activate
		set theFiles to every file of folder pFolder whose modification date is greater than (current date) - 3 * days
		repeat with f in theFiles
			set theName to name of f as text
			if theName doesn't contain "~" and size of f ≥ 1.5E+3 and x is not equal to 4 then
				duplicate f to (path to desktop) with replacing
				set theCount to (theCount + 1) ¬
					mod 10
			else if kind of f is equal to "Alias" or f isn't 3 then
				log theName & "'s alias"
			end if
		end repeat
		set bounds of first window to {0, 0, .5, 800.}
		select all
	end tell
	considering case, white space
		return theCount as integer
	end considering
	ignoring application responses
		display dialog "Done: " & (theCount as string) buttons {"OK"} default button 1
	end ignoring
	set l to x as list of 2nd item's word 3 of paragraphs thru 1st
	try
		«event sysobeep» 2 ÷ 3 ^ 2
		do shell script "ls -l"
		set the clipboard to (quoted form of x as Unicode text)
	on error e number -128
		error e as alias y
	end try
end run

on helper(a, b)
	my helper(a ≠ b, missing value) != true
	it comes before a  ref to b
	set s to text item delimiters of AppleScript, current field  editor
to
in x
script Thing
end script
"open \
