/** Groups of words that customers use for the same thing, one group a line. */
export const englishSynonyms = `
price cost fee charge rate
free complimentary
cheap inexpensive
discount promotion offer deal
coupon voucher promo
pay payment
installment instalment
bill invoice charge
invoice receipt
refund reimburse reimbursement
return send
exchange swap replace replacement
cancel abort undo revoke
delete remove erase clear
unsubscribe cancel
order purchase
buy purchase get
get obtain receive acquire
find locate search discover
search find look query lookup
see view show display
show display view list
hide conceal
send forward ship mail
ship shipping deliver delivery dispatch
shipping postage freight
track tracking trace
late delay delayed
wait waiting
address location
place location
phone telephone mobile cell cellphone
call phone ring
contact reach
email mail message
message chat conversation
conversation thread
website site webpage page
web online internet
app application
tool app application service software program
file document
folder directory
picture photo image photograph
video clip movie
screen display
user member person
people user
friend contact
password passcode credential
login signin sign log
account profile
register registration signup enroll enrol
subscribe subscription
plan subscription
change modify edit alter update adjust
update upgrade
fix repair correct
error bug problem issue fault failure trouble
broken faulty defective damaged
work function
stop prevent avoid block disable
disable deactivate
enable activate allow
block ban
restrict limit constrain narrow
allow permit let
automatically automatic auto
create make build
make create
add insert include append
copy duplicate clone
paste insert
move transfer migrate
transfer send wire
import load
export download
download save
upload import
save store keep backup
backup archive export
restore recover retrieve undelete
recover retrieve
lose lost missing
accidentally mistake mistakenly accident
undo revert restore
split separate divide
merge combine join
combine merge
group organize categorize
sort order arrange
filter
choose select pick
open launch
close shut
start begin
end finish stop
multiple several many various
all every entire whole
only just exclusively
specific particular certain
single one
different another
best good recommended ideal
easy simple easily
quick fast quickly rapid
big large huge
small tiny
new recent latest
old previous former
fake bogus
private personal secret
privacy confidentiality
public
secure safe security
safe secure
hack hacked compromise
notify notification alert
reminder alert
calendar schedule agenda
meeting appointment
schedule plan
date day
time hour
share sharing
link url hyperlink
embed
tag label
label category
like favorite
favorite bookmark
comment remark
post publish
write compose type
text message sms
read
font typeface
format formatting style
language translation
translate translation
song music track
listen hear
watch view
game play
job employment work
employee staff worker
company business firm
shop store
customer client
help assist assistance support
question query
answer reply response respond
complain complaint
explain describe
mean meaning
difference differ
reason cause
need require
must required mandatory obligatory
possible able
way method option
option setting preference
setting configuration preference config
spreadsheet sheet
table
row line
chart graph diagram
compare comparison
count number
maximum limit
size
age old
country nation
abroad overseas international foreign
car vehicle auto
house home
kid child children
money cash fund
bank
tax
insurance coverage
card
balance
withdraw withdrawal
deposit
transaction transfer
top-up topup
exchange-rate currency
verify verification confirm check validate
check verify
identity identification id
expire expiry expiration
renew renewal extend
device gadget
computer pc laptop desktop
local locally offline
cloud
host hosting
alternative replacement substitute
similar alike
doc document
position location place
first earliest oldest
last latest newest recent
safe trust trustworthy reliable
security privacy
usa us america american
simultaneously multiple
encrypt secure
play start
author writer creator
invite invitation
reply answer
join subscribe
leave quit
missing lack
damage damaged broken
wrong incorrect mistake
right correct
hour schedule
guarantee warranty
complete fill
collect pickup
exchange change
employee worker agent
child kid
require need necessary
purpose goal aim
advantage benefit pro
disadvantage drawback con
requirement condition
rule policy regulation
fine penalty
law legal
apply application
eligible qualify eligibility
school college university
student pupil
doctor physician
medicine drug medication
sick ill illness disease
`;
