	FROM	alpine:3.22
   RUN   echo   spaced	out   
	COPY	a	b	/c/
ENV	A=1	B=2
