FROM alpine:3.22
RUN echo a > /a
FROM alpine:3.22
COPY --from=0 /a /a
FROM scratch
COPY --from=1 /a /
COPY --from=0 /etc/passwd /etc/
