FROM bash:5.3
SHELL ["bash", "-c"]
RUN read -r a b <<< "1 2"; echo "$a-$b"
RUN cat <(echo one) <(echo two) > /both
RUN diff <(sort /both) /both | head -n 1 || true
