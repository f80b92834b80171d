FROM	alpine:3.22	AS	x
RUN	echo	a	\
	&&	echo	b
COPY	--from=x	/a	/b
