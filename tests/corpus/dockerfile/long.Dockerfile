FROM debian:13
RUN apt-get update \
 && apt-get install -y pkg0 \
 && rm -rf /var/lib/apt/lists/*
ENV V0=0 \
    W0="${V0}"
# step 0
WORKDIR /w/0
RUN apt-get update \
 && apt-get install -y pkg1 \
 && rm -rf /var/lib/apt/lists/*
ENV V1=1 \
    W1="${V1}"
# step 1
WORKDIR /w/1
RUN apt-get update \
 && apt-get install -y pkg2 \
 && rm -rf /var/lib/apt/lists/*
ENV V2=2 \
    W2="${V2}"
# step 2
WORKDIR /w/2
RUN apt-get update \
 && apt-get install -y pkg3 \
 && rm -rf /var/lib/apt/lists/*
ENV V3=3 \
    W3="${V3}"
# step 3
WORKDIR /w/3
RUN apt-get update \
 && apt-get install -y pkg4 \
 && rm -rf /var/lib/apt/lists/*
ENV V4=4 \
    W4="${V4}"
# step 4
WORKDIR /w/4
RUN apt-get update \
 && apt-get install -y pkg5 \
 && rm -rf /var/lib/apt/lists/*
ENV V5=5 \
    W5="${V5}"
# step 5
WORKDIR /w/5
RUN apt-get update \
 && apt-get install -y pkg6 \
 && rm -rf /var/lib/apt/lists/*
ENV V6=6 \
    W6="${V6}"
# step 6
WORKDIR /w/6
RUN apt-get update \
 && apt-get install -y pkg7 \
 && rm -rf /var/lib/apt/lists/*
ENV V7=7 \
    W7="${V7}"
# step 7
WORKDIR /w/7
RUN apt-get update \
 && apt-get install -y pkg8 \
 && rm -rf /var/lib/apt/lists/*
ENV V8=8 \
    W8="${V8}"
# step 8
WORKDIR /w/8
RUN apt-get update \
 && apt-get install -y pkg9 \
 && rm -rf /var/lib/apt/lists/*
ENV V9=9 \
    W9="${V9}"
# step 9
WORKDIR /w/9
RUN apt-get update \
 && apt-get install -y pkg10 \
 && rm -rf /var/lib/apt/lists/*
ENV V10=10 \
    W10="${V10}"
# step 10
WORKDIR /w/10
RUN apt-get update \
 && apt-get install -y pkg11 \
 && rm -rf /var/lib/apt/lists/*
ENV V11=11 \
    W11="${V11}"
# step 11
WORKDIR /w/11
RUN apt-get update \
 && apt-get install -y pkg12 \
 && rm -rf /var/lib/apt/lists/*
ENV V12=12 \
    W12="${V12}"
# step 12
WORKDIR /w/12
RUN apt-get update \
 && apt-get install -y pkg13 \
 && rm -rf /var/lib/apt/lists/*
ENV V13=13 \
    W13="${V13}"
# step 13
WORKDIR /w/13
RUN apt-get update \
 && apt-get install -y pkg14 \
 && rm -rf /var/lib/apt/lists/*
ENV V14=14 \
    W14="${V14}"
# step 14
WORKDIR /w/14
RUN apt-get update \
 && apt-get install -y pkg15 \
 && rm -rf /var/lib/apt/lists/*
ENV V15=15 \
    W15="${V15}"
# step 15
WORKDIR /w/15
RUN apt-get update \
 && apt-get install -y pkg16 \
 && rm -rf /var/lib/apt/lists/*
ENV V16=16 \
    W16="${V16}"
# step 16
WORKDIR /w/16
RUN apt-get update \
 && apt-get install -y pkg17 \
 && rm -rf /var/lib/apt/lists/*
ENV V17=17 \
    W17="${V17}"
# step 17
WORKDIR /w/17
RUN apt-get update \
 && apt-get install -y pkg18 \
 && rm -rf /var/lib/apt/lists/*
ENV V18=18 \
    W18="${V18}"
# step 18
WORKDIR /w/18
RUN apt-get update \
 && apt-get install -y pkg19 \
 && rm -rf /var/lib/apt/lists/*
ENV V19=19 \
    W19="${V19}"
# step 19
WORKDIR /w/19
RUN apt-get update \
 && apt-get install -y pkg20 \
 && rm -rf /var/lib/apt/lists/*
ENV V20=20 \
    W20="${V20}"
# step 20
WORKDIR /w/20
RUN apt-get update \
 && apt-get install -y pkg21 \
 && rm -rf /var/lib/apt/lists/*
ENV V21=21 \
    W21="${V21}"
# step 21
WORKDIR /w/21
RUN apt-get update \
 && apt-get install -y pkg22 \
 && rm -rf /var/lib/apt/lists/*
ENV V22=22 \
    W22="${V22}"
# step 22
WORKDIR /w/22
RUN apt-get update \
 && apt-get install -y pkg23 \
 && rm -rf /var/lib/apt/lists/*
ENV V23=23 \
    W23="${V23}"
# step 23
WORKDIR /w/23
RUN apt-get update \
 && apt-get install -y pkg24 \
 && rm -rf /var/lib/apt/lists/*
ENV V24=24 \
    W24="${V24}"
# step 24
WORKDIR /w/24
RUN apt-get update \
 && apt-get install -y pkg25 \
 && rm -rf /var/lib/apt/lists/*
ENV V25=25 \
    W25="${V25}"
# step 25
WORKDIR /w/25
RUN apt-get update \
 && apt-get install -y pkg26 \
 && rm -rf /var/lib/apt/lists/*
ENV V26=26 \
    W26="${V26}"
# step 26
WORKDIR /w/26
RUN apt-get update \
 && apt-get install -y pkg27 \
 && rm -rf /var/lib/apt/lists/*
ENV V27=27 \
    W27="${V27}"
# step 27
WORKDIR /w/27
RUN apt-get update \
 && apt-get install -y pkg28 \
 && rm -rf /var/lib/apt/lists/*
ENV V28=28 \
    W28="${V28}"
# step 28
WORKDIR /w/28
RUN apt-get update \
 && apt-get install -y pkg29 \
 && rm -rf /var/lib/apt/lists/*
ENV V29=29 \
    W29="${V29}"
# step 29
WORKDIR /w/29
RUN apt-get update \
 && apt-get install -y pkg30 \
 && rm -rf /var/lib/apt/lists/*
ENV V30=30 \
    W30="${V30}"
# step 30
WORKDIR /w/30
RUN apt-get update \
 && apt-get install -y pkg31 \
 && rm -rf /var/lib/apt/lists/*
ENV V31=31 \
    W31="${V31}"
# step 31
WORKDIR /w/31
RUN apt-get update \
 && apt-get install -y pkg32 \
 && rm -rf /var/lib/apt/lists/*
ENV V32=32 \
    W32="${V32}"
# step 32
WORKDIR /w/32
RUN apt-get update \
 && apt-get install -y pkg33 \
 && rm -rf /var/lib/apt/lists/*
ENV V33=33 \
    W33="${V33}"
# step 33
WORKDIR /w/33
RUN apt-get update \
 && apt-get install -y pkg34 \
 && rm -rf /var/lib/apt/lists/*
ENV V34=34 \
    W34="${V34}"
# step 34
WORKDIR /w/34
RUN apt-get update \
 && apt-get install -y pkg35 \
 && rm -rf /var/lib/apt/lists/*
ENV V35=35 \
    W35="${V35}"
# step 35
WORKDIR /w/35
RUN apt-get update \
 && apt-get install -y pkg36 \
 && rm -rf /var/lib/apt/lists/*
ENV V36=36 \
    W36="${V36}"
# step 36
WORKDIR /w/36
RUN apt-get update \
 && apt-get install -y pkg37 \
 && rm -rf /var/lib/apt/lists/*
ENV V37=37 \
    W37="${V37}"
# step 37
WORKDIR /w/37
RUN apt-get update \
 && apt-get install -y pkg38 \
 && rm -rf /var/lib/apt/lists/*
ENV V38=38 \
    W38="${V38}"
# step 38
WORKDIR /w/38
RUN apt-get update \
 && apt-get install -y pkg39 \
 && rm -rf /var/lib/apt/lists/*
ENV V39=39 \
    W39="${V39}"
# step 39
WORKDIR /w/39
RUN apt-get update \
 && apt-get install -y pkg40 \
 && rm -rf /var/lib/apt/lists/*
ENV V40=40 \
    W40="${V40}"
# step 40
WORKDIR /w/40
RUN apt-get update \
 && apt-get install -y pkg41 \
 && rm -rf /var/lib/apt/lists/*
ENV V41=41 \
    W41="${V41}"
# step 41
WORKDIR /w/41
RUN apt-get update \
 && apt-get install -y pkg42 \
 && rm -rf /var/lib/apt/lists/*
ENV V42=42 \
    W42="${V42}"
# step 42
WORKDIR /w/42
RUN apt-get update \
 && apt-get install -y pkg43 \
 && rm -rf /var/lib/apt/lists/*
ENV V43=43 \
    W43="${V43}"
# step 43
WORKDIR /w/43
RUN apt-get update \
 && apt-get install -y pkg44 \
 && rm -rf /var/lib/apt/lists/*
ENV V44=44 \
    W44="${V44}"
# step 44
WORKDIR /w/44
RUN apt-get update \
 && apt-get install -y pkg45 \
 && rm -rf /var/lib/apt/lists/*
ENV V45=45 \
    W45="${V45}"
# step 45
WORKDIR /w/45
RUN apt-get update \
 && apt-get install -y pkg46 \
 && rm -rf /var/lib/apt/lists/*
ENV V46=46 \
    W46="${V46}"
# step 46
WORKDIR /w/46
RUN apt-get update \
 && apt-get install -y pkg47 \
 && rm -rf /var/lib/apt/lists/*
ENV V47=47 \
    W47="${V47}"
# step 47
WORKDIR /w/47
RUN apt-get update \
 && apt-get install -y pkg48 \
 && rm -rf /var/lib/apt/lists/*
ENV V48=48 \
    W48="${V48}"
# step 48
WORKDIR /w/48
RUN apt-get update \
 && apt-get install -y pkg49 \
 && rm -rf /var/lib/apt/lists/*
ENV V49=49 \
    W49="${V49}"
# step 49
WORKDIR /w/49
RUN apt-get update \
 && apt-get install -y pkg50 \
 && rm -rf /var/lib/apt/lists/*
ENV V50=50 \
    W50="${V50}"
# step 50
WORKDIR /w/50
RUN apt-get update \
 && apt-get install -y pkg51 \
 && rm -rf /var/lib/apt/lists/*
ENV V51=51 \
    W51="${V51}"
# step 51
WORKDIR /w/51
RUN apt-get update \
 && apt-get install -y pkg52 \
 && rm -rf /var/lib/apt/lists/*
ENV V52=52 \
    W52="${V52}"
# step 52
WORKDIR /w/52
RUN apt-get update \
 && apt-get install -y pkg53 \
 && rm -rf /var/lib/apt/lists/*
ENV V53=53 \
    W53="${V53}"
# step 53
WORKDIR /w/53
RUN apt-get update \
 && apt-get install -y pkg54 \
 && rm -rf /var/lib/apt/lists/*
ENV V54=54 \
    W54="${V54}"
# step 54
WORKDIR /w/54
RUN apt-get update \
 && apt-get install -y pkg55 \
 && rm -rf /var/lib/apt/lists/*
ENV V55=55 \
    W55="${V55}"
# step 55
WORKDIR /w/55
RUN apt-get update \
 && apt-get install -y pkg56 \
 && rm -rf /var/lib/apt/lists/*
ENV V56=56 \
    W56="${V56}"
# step 56
WORKDIR /w/56
RUN apt-get update \
 && apt-get install -y pkg57 \
 && rm -rf /var/lib/apt/lists/*
ENV V57=57 \
    W57="${V57}"
# step 57
WORKDIR /w/57
RUN apt-get update \
 && apt-get install -y pkg58 \
 && rm -rf /var/lib/apt/lists/*
ENV V58=58 \
    W58="${V58}"
# step 58
WORKDIR /w/58
RUN apt-get update \
 && apt-get install -y pkg59 \
 && rm -rf /var/lib/apt/lists/*
ENV V59=59 \
    W59="${V59}"
# step 59
WORKDIR /w/59
