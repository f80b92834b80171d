FROM debian:13
RUN ["/bin/bash", "-c", "echo hello | tee /x"]
RUN [ "apt-get", "update" ]
CMD ["nginx", "-g", "daemon off;"]
ENTRYPOINT [ "a b", "c\"d", "\u0065" ]
HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
VOLUME ["/data", "/logs"]
COPY ["a file", "/b dir/"]
