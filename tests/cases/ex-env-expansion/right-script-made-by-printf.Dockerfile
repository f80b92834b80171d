FROM golang:1.26-trixie AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -o /out/board ./cmd/board

FROM debian:trixie-slim
COPY --from=build /out/board /usr/local/bin/board
RUN printf '%s\n' '#!/bin/sh' 'exec board --port "${PORT:-8080}" "$@"' > /usr/local/bin/start && chmod +x /usr/local/bin/start
USER 65532:65532
ENTRYPOINT ["start"]
