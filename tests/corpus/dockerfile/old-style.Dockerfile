FROM ubuntu:14.04
MAINTAINER Some One <one@example.com>
ADD . /app
RUN apt-get update
RUN apt-get upgrade -y
RUN apt-get install -y python python-pip
RUN cd /app; pip install -r requirements.txt
RUN chmod 777 -R /app
ENV PASSWORD hunter2
CMD cd /app && python app.py
