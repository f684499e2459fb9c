x:1
\
all of this is comment
y:2
