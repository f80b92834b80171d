FROM python:3.13-slim
RUN pip install --no-cache-dir jupyterlab==4.4.* pandas==2.3.* && \
    useradd -m -u 1000 lab
USER lab
WORKDIR /home/lab
EXPOSE 8888
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--no-browser"]
