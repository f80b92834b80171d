FROM denoland/deno:2.4.0
EXPOSE 1993
WORKDIR /app
USER deno
COPY deno.json deno.lock ./
RUN deno install --entrypoint deps.ts
COPY . .
RUN deno cache main.ts
CMD ["run", "--allow-net", "main.ts"]
