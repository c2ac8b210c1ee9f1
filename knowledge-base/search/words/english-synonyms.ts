/** Groups of words that customers use for the same thing, one group a line; everyday words are in a list of their own. */
export const englishSynonyms = `
price cost fee charge rate
cheap inexpensive
discount promotion offer deal
bill invoice charge
return send
delete remove erase clear
unsubscribe cancel
order purchase
buy purchase get
get obtain receive acquire
find locate search discover
search find look query lookup
show display view list
hide conceal
send forward ship mail
address location
phone telephone mobile cell cellphone
call phone ring
email mail message
message chat conversation
conversation thread
website site webpage page
web online internet
tool app application service software program
file document
folder directory
picture photo image photograph
video clip movie
user member person
people user
friend contact
password passcode credential
login signin sign log
change modify edit alter update adjust
fix repair correct
error bug problem issue fault failure trouble
stop prevent avoid block disable
enable activate allow
block ban
restrict limit constrain narrow
allow permit let
copy duplicate clone
paste insert
move transfer migrate
transfer send wire
import load
export download
upload import
save store keep backup
backup archive export
restore recover retrieve undelete
lose lost missing
accidentally mistake mistakenly accident
undo revert restore
split separate divide
merge combine join
group organize categorize
sort order arrange
filter
open launch
close shut
end finish stop
multiple several many various
all every entire whole
only just exclusively
specific particular certain
single one
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
hack hacked compromise
reminder alert
share sharing
link url hyperlink
embed
tag label
label category
like favorite
comment remark
post publish
write compose type
font typeface
format formatting style
listen hear
watch view
explain describe
difference differ
reason cause
must required mandatory obligatory
way method option
option setting preference
setting configuration preference config
spreadsheet sheet
row line
chart graph diagram
compare comparison
country nation
money cash fund
transaction transfer
top-up topup
exchange-rate currency
verify verification confirm check validate
identity identification id
computer pc laptop desktop
local locally offline
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
join subscribe
leave quit
damage damaged broken
complete fill
exchange change
employee worker agent
purpose goal aim
advantage benefit pro
disadvantage drawback con
requirement condition
eligible qualify eligibility
school college university
student pupil
doctor physician
medicine drug medication
sick ill illness disease
`;
