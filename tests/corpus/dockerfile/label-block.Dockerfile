FROM alpine:3.22
LABEL org.opencontainers.image.title="relay" \
      org.opencontainers.image.description="Passes on what it gets; \"quoted\" and 'so'" \
      org.opencontainers.image.licenses="Apache-2.0" \
      vendor=ACME\ Incorporated \
      com.example.release-date="2026-11-01"
LABEL version 1.0
