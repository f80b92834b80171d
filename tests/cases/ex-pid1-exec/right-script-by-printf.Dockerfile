# syntax=docker/dockerfile:1
FROM golang:1.26-trixie AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/server ./cmd/server

FROM debian:trixie-slim
COPY --from=build /out/server /usr/local/bin/
RUN printf '#!/bin/sh\nset -e\nserver migrate\nexec server serve "$@"\n' > /start.sh && chmod 755 /start.sh
USER 65532
ENTRYPOINT ["/start.sh"]
CMD ["--addr=:8080"]
