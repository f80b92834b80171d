FROM debian:13
RUN sh -c 'for i in 1 2 3; do echo "$i"; done' && bash -c "echo \"\$(date)\" | tee /log" && su app -c 'id; whoami'
RUN echo "$(printf '%s' "$(cat /etc/hostname)")" && echo ${A:-$(echo b)} && eval "echo c"
RUN find / -name '*.pyc' -exec rm -f {} + ; xargs -n1 echo < /etc/hosts ; time ls ; exec true
