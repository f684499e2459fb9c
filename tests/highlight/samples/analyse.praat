#!/usr/bin/praat
# A script.
form Analyse a sound
	# which
	sentence Directory /tmp/sounds
	text Comment it's
	word Name abc more
	real Minimum_pitch 75.5
	positive Step -0.01 (= seconds)
	integer Count +3
	boolean Draw yes
	optionmenu Kind: 1
		option First one
		button Second
	choice Other: 2
	comment What to do
endform

procedure analyse: .file$, .n
	Read from file: .file$ + "x" ; a comment
	sound = selected("Sound")
	name$ = selected$ ("Sound")
	To Pitch... 0.0 'minimum_pitch:2' 600 "x"
	mean = Get mean: 0, 0, "Hertz"
	if mean = undefined or not (mean > 3 and mean <= 5 div 2)
		appendInfoLine: "No ""pitch"" 'name$' ", fixed$(mean, 2), tab$
		... , newline$
	elsif x <> 3e-5 | y & z ^ 2
		print 'mean:3' it's
		... more
	endif
	for i from 1 to 10
		a[i] = randomUniform# (3, 0, 1)
		x = Sound_'name$'.xmin + Object_3.ncol + HMM_State_x [1] * pi - e
		d$[i, 2] = if a then b else c fi
	endfor
endproc

@analyse: "a.wav", 10
call old_way 3 "x" text
select all
selectObject: sound
HMM_State thing
Sound 'x'
plus Sound name
goto end 3%
label end
echo done
exit
Remove
.local = 5 ... (a), $
"open 'x[1,2]' '
... more
