FROM bash:5.3
SHELL ["bash", "-c"]
RUN packages=(curl git "jq=1.8"); for p in "${packages[@]}"; do echo "${p%%=*}"; done
RUN shopt -s globstar nullglob; rm -rf /usr/share/{doc,man,locale}/** && echo ${#packages[@]}
RUN [[ -f /etc/os-release && $(. /etc/os-release; echo $ID) == alpine ]] || echo other
