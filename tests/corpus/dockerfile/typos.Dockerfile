FORM alpine:3.22
FROM alpine:3.22
RNU echo a
COPY--from=x a b
ENTRYPIONT ["a"]
EXPOSE port
