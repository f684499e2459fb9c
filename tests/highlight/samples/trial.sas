* A comment; 
/* block
comment */
%let path = /home/data; libname lib "&path./x";
%macro report(ds, var=age); %if &ds. ne %str() %then %do; proc print data=&ds; run; %end; %mend report;
%mend
data work.trial (keep=id age); set lib.raw end=last;
  length name $ 20; retain total 0; format visit date9. dose 8.2;
  if age >= 18 and sex in ('M', 'F') or not missing(x) then group = 'it''s'; else if _n_ = 1 then delete;
  d = '01jan2020'd; t = '10:30't; dt = '01jan2020:10:00'dt; h = 0FFx; n = 1.5e-3; x=5; y = 7; z=x**2; %* macro comment;
  array a{3} a1-a3; do i = 1 to dim(a); a{i} = sum(of a1-a3) || "name &var. ""quoted"" & more"; end;
  total + 1; label age = "Age"; input @1 id ? age; call symput('n', put(total, best.)); where name like 'A%' ; output;
  datalines;
1 2 3 text
4 5 . more
;
run;; * after;
cards ;
a b
;
proc means data=trial mean std NOPRINT; class group; var _numeric_; output out=m mean=; run;
proc sql; create table t as select a.*, count(*) as n from x a left join y b on a.id = b.id group by id; quit;
PROC FREQ; tables sex*group / chisq nocol; weight w; Run;
proc unknown; foo bar; quit;
proc sgplot data=m; scatter x=age y=dose / group=g; reg x=a y=b; xaxis label="x"; runs
%put _all_ &sysdate %sysfunc(today()); %foo(1) ¬= ~= ^= <> >< | ¦ \ é @@ # "no end
'
