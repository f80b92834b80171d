RUN apk add --no-cache curl
COPY . /src
