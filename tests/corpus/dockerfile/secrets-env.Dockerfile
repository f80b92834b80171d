FROM node:24-alpine
RUN --mount=type=secret,id=token,env=NPM_TOKEN npm publish --dry-run
RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true,mode=0400 wget -q https://example.com/private
RUN --mount=type=tmpfs,target=/tmp,size=64m --network=none make test
