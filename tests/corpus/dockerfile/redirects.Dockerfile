FROM alpine:3.22
RUN exec 3>&1; echo a >&3 2>/dev/null; cat < /etc/hosts > /dev/null 2>&1; : >> /log; echo b &> /both; exec 3>&-
RUN { echo c; echo d; } > /cd && ( echo e ) 2>&1 | tee /e
