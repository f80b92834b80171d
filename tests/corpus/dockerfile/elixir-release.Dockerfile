ARG ELIXIR=1.18
ARG OTP=27
FROM elixir:${ELIXIR}-otp-${OTP}-alpine AS build
ENV MIX_ENV=prod
WORKDIR /app
RUN mix local.hex --force && mix local.rebar --force
COPY mix.exs mix.lock ./
COPY config/config.exs config/${MIX_ENV}.exs config/
RUN mix deps.get --only $MIX_ENV && mix deps.compile
COPY lib lib
RUN mix compile && mix release
FROM alpine:3.22
RUN apk add --no-cache libstdc++ ncurses-libs openssl
COPY --from=build --chown=nobody:nobody /app/_build/prod/rel/chat ./chat
USER nobody
CMD ["/chat/bin/chat", "start"]
