FROM nvidia/cuda:12.9.1-runtime-ubuntu24.04
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y python3 python3-pip \
 && pip3 install --break-system-packages torch --index-url https://download.pytorch.org/whl/cu129
RUN --device=nvidia.com/gpu=all python3 -c "import torch; assert torch.cuda.is_available()"
