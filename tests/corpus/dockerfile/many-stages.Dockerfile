FROM alpine:3.0 AS s0
RUN echo 0 && touch /f0
COPY --from=alpine:3.22 /etc/hostname /h0
FROM alpine:3.1 AS s1
RUN echo 1 && touch /f1
COPY --from=s0 /etc/hostname /h1
FROM alpine:3.2 AS s2
RUN echo 2 && touch /f2
COPY --from=s1 /etc/hostname /h2
FROM alpine:3.3 AS s3
RUN echo 3 && touch /f3
COPY --from=s2 /etc/hostname /h3
FROM alpine:3.4 AS s4
RUN echo 4 && touch /f4
COPY --from=s3 /etc/hostname /h4
FROM alpine:3.5 AS s5
RUN echo 5 && touch /f5
COPY --from=s4 /etc/hostname /h5
FROM alpine:3.6 AS s6
RUN echo 6 && touch /f6
COPY --from=s5 /etc/hostname /h6
FROM alpine:3.7 AS s7
RUN echo 7 && touch /f7
COPY --from=s6 /etc/hostname /h7
FROM alpine:3.8 AS s8
RUN echo 8 && touch /f8
COPY --from=s7 /etc/hostname /h8
FROM alpine:3.9 AS s9
RUN echo 9 && touch /f9
COPY --from=s8 /etc/hostname /h9
FROM alpine:3.10 AS s10
RUN echo 10 && touch /f10
COPY --from=s9 /etc/hostname /h10
FROM alpine:3.11 AS s11
RUN echo 11 && touch /f11
COPY --from=s10 /etc/hostname /h11
FROM alpine:3.12 AS s12
RUN echo 12 && touch /f12
COPY --from=s11 /etc/hostname /h12
FROM alpine:3.13 AS s13
RUN echo 13 && touch /f13
COPY --from=s12 /etc/hostname /h13
FROM alpine:3.14 AS s14
RUN echo 14 && touch /f14
COPY --from=s13 /etc/hostname /h14
FROM alpine:3.15 AS s15
RUN echo 15 && touch /f15
COPY --from=s14 /etc/hostname /h15
FROM alpine:3.16 AS s16
RUN echo 16 && touch /f16
COPY --from=s15 /etc/hostname /h16
FROM alpine:3.17 AS s17
RUN echo 17 && touch /f17
COPY --from=s16 /etc/hostname /h17
FROM alpine:3.18 AS s18
RUN echo 18 && touch /f18
COPY --from=s17 /etc/hostname /h18
FROM alpine:3.19 AS s19
RUN echo 19 && touch /f19
COPY --from=s18 /etc/hostname /h19
FROM alpine:3.20 AS s20
RUN echo 20 && touch /f20
COPY --from=s19 /etc/hostname /h20
FROM alpine:3.21 AS s21
RUN echo 21 && touch /f21
COPY --from=s20 /etc/hostname /h21
FROM alpine:3.22 AS s22
RUN echo 22 && touch /f22
COPY --from=s21 /etc/hostname /h22
FROM alpine:3.23 AS s23
RUN echo 23 && touch /f23
COPY --from=s22 /etc/hostname /h23
FROM alpine:3.24 AS s24
RUN echo 24 && touch /f24
COPY --from=s23 /etc/hostname /h24
FROM alpine:3.25 AS s25
RUN echo 25 && touch /f25
COPY --from=s24 /etc/hostname /h25
FROM alpine:3.26 AS s26
RUN echo 26 && touch /f26
COPY --from=s25 /etc/hostname /h26
FROM alpine:3.27 AS s27
RUN echo 27 && touch /f27
COPY --from=s26 /etc/hostname /h27
FROM alpine:3.28 AS s28
RUN echo 28 && touch /f28
COPY --from=s27 /etc/hostname /h28
FROM alpine:3.29 AS s29
RUN echo 29 && touch /f29
COPY --from=s28 /etc/hostname /h29
FROM alpine:3.0 AS s30
RUN echo 30 && touch /f30
COPY --from=s29 /etc/hostname /h30
FROM alpine:3.1 AS s31
RUN echo 31 && touch /f31
COPY --from=s30 /etc/hostname /h31
FROM alpine:3.2 AS s32
RUN echo 32 && touch /f32
COPY --from=s31 /etc/hostname /h32
FROM alpine:3.3 AS s33
RUN echo 33 && touch /f33
COPY --from=s32 /etc/hostname /h33
FROM alpine:3.4 AS s34
RUN echo 34 && touch /f34
COPY --from=s33 /etc/hostname /h34
FROM alpine:3.5 AS s35
RUN echo 35 && touch /f35
COPY --from=s34 /etc/hostname /h35
FROM alpine:3.6 AS s36
RUN echo 36 && touch /f36
COPY --from=s35 /etc/hostname /h36
FROM alpine:3.7 AS s37
RUN echo 37 && touch /f37
COPY --from=s36 /etc/hostname /h37
FROM alpine:3.8 AS s38
RUN echo 38 && touch /f38
COPY --from=s37 /etc/hostname /h38
FROM alpine:3.9 AS s39
RUN echo 39 && touch /f39
COPY --from=s38 /etc/hostname /h39
FROM alpine:3.10 AS s40
RUN echo 40 && touch /f40
COPY --from=s39 /etc/hostname /h40
FROM alpine:3.11 AS s41
RUN echo 41 && touch /f41
COPY --from=s40 /etc/hostname /h41
FROM alpine:3.12 AS s42
RUN echo 42 && touch /f42
COPY --from=s41 /etc/hostname /h42
FROM alpine:3.13 AS s43
RUN echo 43 && touch /f43
COPY --from=s42 /etc/hostname /h43
FROM alpine:3.14 AS s44
RUN echo 44 && touch /f44
COPY --from=s43 /etc/hostname /h44
FROM alpine:3.15 AS s45
RUN echo 45 && touch /f45
COPY --from=s44 /etc/hostname /h45
FROM alpine:3.16 AS s46
RUN echo 46 && touch /f46
COPY --from=s45 /etc/hostname /h46
FROM alpine:3.17 AS s47
RUN echo 47 && touch /f47
COPY --from=s46 /etc/hostname /h47
FROM alpine:3.18 AS s48
RUN echo 48 && touch /f48
COPY --from=s47 /etc/hostname /h48
FROM alpine:3.19 AS s49
RUN echo 49 && touch /f49
COPY --from=s48 /etc/hostname /h49
FROM alpine:3.20 AS s50
RUN echo 50 && touch /f50
COPY --from=s49 /etc/hostname /h50
FROM alpine:3.21 AS s51
RUN echo 51 && touch /f51
COPY --from=s50 /etc/hostname /h51
FROM alpine:3.22 AS s52
RUN echo 52 && touch /f52
COPY --from=s51 /etc/hostname /h52
FROM alpine:3.23 AS s53
RUN echo 53 && touch /f53
COPY --from=s52 /etc/hostname /h53
FROM alpine:3.24 AS s54
RUN echo 54 && touch /f54
COPY --from=s53 /etc/hostname /h54
FROM alpine:3.25 AS s55
RUN echo 55 && touch /f55
COPY --from=s54 /etc/hostname /h55
FROM alpine:3.26 AS s56
RUN echo 56 && touch /f56
COPY --from=s55 /etc/hostname /h56
FROM alpine:3.27 AS s57
RUN echo 57 && touch /f57
COPY --from=s56 /etc/hostname /h57
FROM alpine:3.28 AS s58
RUN echo 58 && touch /f58
COPY --from=s57 /etc/hostname /h58
FROM alpine:3.29 AS s59
RUN echo 59 && touch /f59
COPY --from=s58 /etc/hostname /h59
FROM alpine:3.0 AS s60
RUN echo 60 && touch /f60
COPY --from=s59 /etc/hostname /h60
FROM alpine:3.1 AS s61
RUN echo 61 && touch /f61
COPY --from=s60 /etc/hostname /h61
FROM alpine:3.2 AS s62
RUN echo 62 && touch /f62
COPY --from=s61 /etc/hostname /h62
FROM alpine:3.3 AS s63
RUN echo 63 && touch /f63
COPY --from=s62 /etc/hostname /h63
FROM alpine:3.4 AS s64
RUN echo 64 && touch /f64
COPY --from=s63 /etc/hostname /h64
FROM alpine:3.5 AS s65
RUN echo 65 && touch /f65
COPY --from=s64 /etc/hostname /h65
FROM alpine:3.6 AS s66
RUN echo 66 && touch /f66
COPY --from=s65 /etc/hostname /h66
FROM alpine:3.7 AS s67
RUN echo 67 && touch /f67
COPY --from=s66 /etc/hostname /h67
FROM alpine:3.8 AS s68
RUN echo 68 && touch /f68
COPY --from=s67 /etc/hostname /h68
FROM alpine:3.9 AS s69
RUN echo 69 && touch /f69
COPY --from=s68 /etc/hostname /h69
FROM alpine:3.10 AS s70
RUN echo 70 && touch /f70
COPY --from=s69 /etc/hostname /h70
FROM alpine:3.11 AS s71
RUN echo 71 && touch /f71
COPY --from=s70 /etc/hostname /h71
FROM alpine:3.12 AS s72
RUN echo 72 && touch /f72
COPY --from=s71 /etc/hostname /h72
FROM alpine:3.13 AS s73
RUN echo 73 && touch /f73
COPY --from=s72 /etc/hostname /h73
FROM alpine:3.14 AS s74
RUN echo 74 && touch /f74
COPY --from=s73 /etc/hostname /h74
FROM alpine:3.15 AS s75
RUN echo 75 && touch /f75
COPY --from=s74 /etc/hostname /h75
FROM alpine:3.16 AS s76
RUN echo 76 && touch /f76
COPY --from=s75 /etc/hostname /h76
FROM alpine:3.17 AS s77
RUN echo 77 && touch /f77
COPY --from=s76 /etc/hostname /h77
FROM alpine:3.18 AS s78
RUN echo 78 && touch /f78
COPY --from=s77 /etc/hostname /h78
FROM alpine:3.19 AS s79
RUN echo 79 && touch /f79
COPY --from=s78 /etc/hostname /h79
FROM alpine:3.20 AS s80
RUN echo 80 && touch /f80
COPY --from=s79 /etc/hostname /h80
FROM alpine:3.21 AS s81
RUN echo 81 && touch /f81
COPY --from=s80 /etc/hostname /h81
FROM alpine:3.22 AS s82
RUN echo 82 && touch /f82
COPY --from=s81 /etc/hostname /h82
FROM alpine:3.23 AS s83
RUN echo 83 && touch /f83
COPY --from=s82 /etc/hostname /h83
FROM alpine:3.24 AS s84
RUN echo 84 && touch /f84
COPY --from=s83 /etc/hostname /h84
FROM alpine:3.25 AS s85
RUN echo 85 && touch /f85
COPY --from=s84 /etc/hostname /h85
FROM alpine:3.26 AS s86
RUN echo 86 && touch /f86
COPY --from=s85 /etc/hostname /h86
FROM alpine:3.27 AS s87
RUN echo 87 && touch /f87
COPY --from=s86 /etc/hostname /h87
FROM alpine:3.28 AS s88
RUN echo 88 && touch /f88
COPY --from=s87 /etc/hostname /h88
FROM alpine:3.29 AS s89
RUN echo 89 && touch /f89
COPY --from=s88 /etc/hostname /h89
FROM alpine:3.0 AS s90
RUN echo 90 && touch /f90
COPY --from=s89 /etc/hostname /h90
FROM alpine:3.1 AS s91
RUN echo 91 && touch /f91
COPY --from=s90 /etc/hostname /h91
FROM alpine:3.2 AS s92
RUN echo 92 && touch /f92
COPY --from=s91 /etc/hostname /h92
FROM alpine:3.3 AS s93
RUN echo 93 && touch /f93
COPY --from=s92 /etc/hostname /h93
FROM alpine:3.4 AS s94
RUN echo 94 && touch /f94
COPY --from=s93 /etc/hostname /h94
FROM alpine:3.5 AS s95
RUN echo 95 && touch /f95
COPY --from=s94 /etc/hostname /h95
FROM alpine:3.6 AS s96
RUN echo 96 && touch /f96
COPY --from=s95 /etc/hostname /h96
FROM alpine:3.7 AS s97
RUN echo 97 && touch /f97
COPY --from=s96 /etc/hostname /h97
FROM alpine:3.8 AS s98
RUN echo 98 && touch /f98
COPY --from=s97 /etc/hostname /h98
FROM alpine:3.9 AS s99
RUN echo 99 && touch /f99
COPY --from=s98 /etc/hostname /h99
FROM alpine:3.10 AS s100
RUN echo 100 && touch /f100
COPY --from=s99 /etc/hostname /h100
FROM alpine:3.11 AS s101
RUN echo 101 && touch /f101
COPY --from=s100 /etc/hostname /h101
FROM alpine:3.12 AS s102
RUN echo 102 && touch /f102
COPY --from=s101 /etc/hostname /h102
FROM alpine:3.13 AS s103
RUN echo 103 && touch /f103
COPY --from=s102 /etc/hostname /h103
FROM alpine:3.14 AS s104
RUN echo 104 && touch /f104
COPY --from=s103 /etc/hostname /h104
FROM alpine:3.15 AS s105
RUN echo 105 && touch /f105
COPY --from=s104 /etc/hostname /h105
FROM alpine:3.16 AS s106
RUN echo 106 && touch /f106
COPY --from=s105 /etc/hostname /h106
FROM alpine:3.17 AS s107
RUN echo 107 && touch /f107
COPY --from=s106 /etc/hostname /h107
FROM alpine:3.18 AS s108
RUN echo 108 && touch /f108
COPY --from=s107 /etc/hostname /h108
FROM alpine:3.19 AS s109
RUN echo 109 && touch /f109
COPY --from=s108 /etc/hostname /h109
FROM alpine:3.20 AS s110
RUN echo 110 && touch /f110
COPY --from=s109 /etc/hostname /h110
FROM alpine:3.21 AS s111
RUN echo 111 && touch /f111
COPY --from=s110 /etc/hostname /h111
FROM alpine:3.22 AS s112
RUN echo 112 && touch /f112
COPY --from=s111 /etc/hostname /h112
FROM alpine:3.23 AS s113
RUN echo 113 && touch /f113
COPY --from=s112 /etc/hostname /h113
FROM alpine:3.24 AS s114
RUN echo 114 && touch /f114
COPY --from=s113 /etc/hostname /h114
FROM alpine:3.25 AS s115
RUN echo 115 && touch /f115
COPY --from=s114 /etc/hostname /h115
FROM alpine:3.26 AS s116
RUN echo 116 && touch /f116
COPY --from=s115 /etc/hostname /h116
FROM alpine:3.27 AS s117
RUN echo 117 && touch /f117
COPY --from=s116 /etc/hostname /h117
FROM alpine:3.28 AS s118
RUN echo 118 && touch /f118
COPY --from=s117 /etc/hostname /h118
FROM alpine:3.29 AS s119
RUN echo 119 && touch /f119
COPY --from=s118 /etc/hostname /h119
